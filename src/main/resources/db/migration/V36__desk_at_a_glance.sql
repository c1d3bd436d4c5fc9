-- The desk's first page and its lists look at what is recent, and not at all there ever was.
create index feedback_come_in on feedback (given_at, occurrence);
create index posting_written on posting (created_at, id) where audience <> 'one' and whose is null;
create index posting_stopped on posting (created_at) where stopped is not null;
create index parcel_given_up on parcel (settled_at) where state = 'given-up';
create index parcel_stuck on parcel (first_tried_at) where state = 'waiting';
create index question_of_state on question (state, alike);
create index resident_counted on resident (body, block, proven_at, easy, at_once);
create index interest_counted on interest (interest);
create index inquiry_untold on inquiry (notice) where told is null;

-- What is ticked off when staff change places (人事異動), by the office's year (年度).
create table handover_tick (
    year    integer      not null,
    item    varchar(20)  not null,
    done_by varchar(100) not null,
    done_at bigint       not null,
    primary key (year, item)
) ${clustered};
