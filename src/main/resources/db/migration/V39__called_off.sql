-- Why a day was called off (中止のわけ), as people are told.
alter table occurrence add column why varchar(200) not null default '';
create index occurrence_moved on occurrence (moved_to) where moved_to is not null;

-- Whose turn a household is that has answered on paper, where places are few.
alter table paper_rsvp add column arrival bigint not null default 0;
