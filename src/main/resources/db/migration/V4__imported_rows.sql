-- How far an import is that was answered before it was done: it goes on from there after a restart, so this changes in the
-- transactions that store its rows.
create table imported_rows (
    id varchar(40) not null primary key,
    looked_at bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    skipped bigint not null,
    failed bigint not null,
    noted bigint not null,
    revision bigint not null,
    listed bigint not null,
    list_bytes bigint not null
);
