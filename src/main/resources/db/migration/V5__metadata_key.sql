-- The distinct keys of metadata that articles have or had. Each costs memory in the index for ever, so their number is bounded.
create table metadata_key (
    name varchar(64) not null primary key
);
