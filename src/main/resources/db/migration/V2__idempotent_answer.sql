-- What was answered to requests with an Idempotency-Key, for a day. Both hashes are SHA-256 in hex.
create table idempotent_answer (
    id varchar(64) not null primary key,
    body varchar(64) not null,
    answer varchar(1048576) not null,
    answered_at timestamp(3) with time zone not null
);

create index idempotent_answer_by_age on idempotent_answer (answered_at);
