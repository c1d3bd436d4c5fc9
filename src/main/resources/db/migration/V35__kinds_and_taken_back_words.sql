-- Of which kind (timeline) a gathering is, so that all of a kind can be added up; null: not written down yet.
alter table occurrence add column kind varchar(80);
create index occurrence_kind on occurrence (kind, day);

-- A photo that staff have covered is shown to nobody.
alter table feedback_photo add column covered boolean not null default false;

-- draft (only its writer has read it), told, withdrawn.
alter table echo add column state varchar(10) not null default 'told';
