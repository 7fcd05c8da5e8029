-- What is kept of the access of somebody who takes part in the network, for them to read.
create view accounts.holder as
select s.network, s.participant, a.login, a.shown_name, s.roles,
       (select string_agg(distinct e.device, ', ') from accounts.session e where e.account = a.id) as devices,
       (select string_agg(k.name, ', ' order by k.made_at) from accounts.passkey k where k.account = a.id) as passkeys
from accounts.account a join accounts.seat s on s.account = a.id
where s.participant is not null and s.closed_at is null;
