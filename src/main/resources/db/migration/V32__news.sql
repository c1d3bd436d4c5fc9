-- What has come out lately, for pages that are open.
create index posting_out on posting (due_at) where push = 'ROUND' and audience <> 'bundle';

-- By which code a draft is shown in the talk as people will get it, and which words were seen there last (their hash).
create table sample (
    notice varchar(16) primary key,
    code   varchar(6)  not null unique,
    seen   varchar(64)
);
