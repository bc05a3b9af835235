-- One row: what cursors are signed with, 32 random bytes in Base64. All nodes of an archive share it, and no answer shows it.
create table cursor_secret (
    singleton integer not null primary key check (singleton = 1),
    secret varchar(64) not null
);
