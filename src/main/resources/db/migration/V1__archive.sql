-- One row: which archive this is, and the revision its last change got. Whoever writes holds this row until the commit, so that
-- revisions become visible in the order of their numbers.
create table revision_counter (
    singleton integer not null primary key check (singleton = 1),
    archive varchar(36) not null,
    revision bigint not null
);

-- One row an article, also a deleted one. Lists and dates are JSON: the index answers queries, this table keeps the truth.
-- Lengths are in UTF-16 units, so twice the characters that the API allows.
create table article (
    id varchar(200) not null primary key,
    revision bigint not null,
    status varchar(16) not null,
    ever_public boolean not null,
    deleted boolean not null,
    title varchar(1000) not null,
    summary varchar(40000),
    language varchar(35),
    url varchar(4000),
    authors varchar(1048576) not null,
    topics varchar(1048576) not null,
    people varchar(1048576) not null,
    places varchar(1048576) not null,
    metadata varchar(1048576) not null,
    dates varchar(1048576) not null,
    mentions varchar(1048576) not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null
);

create unique index article_by_revision on article (revision);
