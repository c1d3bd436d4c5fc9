-- Answers on their way back to LINE: there for seconds, from the turn to LINE's answer.

create table reply (
    id          varchar(100) primary key,
    external_id varchar(100) not null,
    token       varchar(100) not null,
    messages    text         not null,
    expires_at  bigint       not null,
    tried_at    bigint
);
create index reply_untried on reply (expires_at, id) where tried_at is null;
