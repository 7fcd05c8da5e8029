-- When and why it was decided to keep what is known of somebody who left.
alter table screens.participant add column kept_on date, add column kept_why text;
