-- Words that staff have taken back are not kept, a question about a notice knows the event it came with, and the menu of
-- leaders is taken from those who have been erased.
update phrasing set words = '', alike = '' where taken_back_at is not null;

alter table inquiry add column said varchar(100);
create index inquiry_said on inquiry (said) where said is not null;

create table menu_to_unlink (
    channel     varchar(20)  not null,
    external_id varchar(100) not null,
    erased_at   bigint       not null,
    again_at    bigint       not null,
    primary key (channel, external_id)
) ${clustered};
