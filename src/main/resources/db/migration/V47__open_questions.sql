-- Of all questions only those that wait are looked for by their state: the many that are answered at once need no place
-- in an index of states, which cost every one of them two.
drop index question_state;
drop index question_of_state;
create index question_open on question (alike, asked_at) where state = 'open';
