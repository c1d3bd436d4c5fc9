-- What was covered by hand before is cut anew in time: its words had been left among those that mark a gathering.
update feedback set uncut = true where id in (select feedback from feedback_cover) and words is not null;
