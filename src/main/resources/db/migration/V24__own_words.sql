-- Words that staff have taken back are not kept, and a question about a notice knows the event it came with.
update phrasing set words = '', alike = '' where taken_back_at is not null;

alter table inquiry add column said varchar(100);
create index inquiry_said on inquiry (said) where said is not null;
