-- What follows a notice and looks like something not sent round waits for staff: why, and who wrote it and when.
alter table notice_change add column writer varchar(16);
alter table notice_change add column written_at bigint not null default 0;
alter table notice_change add column held varchar(300);
create index notice_change_writer on notice_change (writer, written_at) where writer is not null;
create index notice_change_held on notice_change (notice) where held is not null;
alter table inquiry add column writer varchar(16);
alter table inquiry add column told_at bigint;
alter table inquiry add column held varchar(300);
create index inquiry_writer on inquiry (writer, told_at) where writer is not null;
create index inquiry_held on inquiry (notice) where held is not null;

-- Under which cause a draft was laid into its writer's mailbox last, to be looked at there; what is for one person
-- alone is said at open pages, too, though no push is spent on it.
alter table sample add column laid varchar(200);
drop index posting_out;
create index posting_out on posting (due_at)
    where (push = 'ROUND' and audience <> 'bundle' or push = 'NEVER' and audience = 'one');

-- Why a parcel could not bring it to this person, who waits for it since.
alter table mailbox add column why varchar(200);
create index mailbox_why on mailbox (posting, why) where why is not null;

-- What a parcel brought to the web chat and no page has shown yet.
alter table bubble add column unread boolean not null default false;
create index bubble_unread on bubble (cause) where unread;
