import type { Visitor } from '../harness/browser.ts'

/**
 * What is known of each workplace, said once more in plain SQL: one question after the other, workplace by workplace, none of the product's
 * own statements. The seed gives no workplace two events.
 */
export const factsAt = (begins: string): string => `
  create temporary table said as
  with w as (
    select g.id, g.code, g.name, g.town, g.parent_id, g.headcount, c.owner_id, e.id as event_id, e.place_name as place, e.latitude is not null as exact,
      (select count(*) from memberships m where m.group_id = g.id and m.role in ('rep', 'organizer', 'deputy')) as answering,
      (select max(k.contacted_at) from coverage_contacts k where k.group_id = g.id and k.call_id = c.call_id) as contacted_at,
      (select count(*) from (select s.person_id from slots t join signups s on s.slot_id = t.id where t.event_id = e.id and s.status not in ('maybe', 'declined', 'cancelled', 'waitlisted', 'offered') group by 1) people) as signups
    from coverage_workplaces c join groups g on g.id = c.group_id left join events e on e.group_id = g.id and e.call_id = c.call_id and e.status = 'published' where g.archived_at is null
  )
  select w.*, case when event_id is not null then 'hosting' when answering > 0 then 'rep_found' when contacted_at is not null then 'contacted' else 'silent' end as state,
    array_remove(array[case when answering = 0 then 'no_rep' end, case when answering > 0 and event_id is null and coalesce(contacted_at, '-infinity') <= timestamptz '${begins}' - interval '5 days' then 'rep_silent' end, case when event_id is not null and place = '' then 'no_place' end], null) as needs
  from w;
  create temporary table above as
  with recursive above as (select id as workplace, parent_id as top from said union all select a.workplace, g.parent_id from above a join groups g on g.id = a.top where g.parent_id is not null) select * from above`

export const number = (text: string | null): number => Number((text ?? '').replaceAll(/[,+]/g, '').replace(/^<.*/, '0'))

/** The sums of the groups below as the page says them: name to workplaces, hosting and sign-ups. */
export const rollUp = async ({ page }: Visitor): Promise<Record<string, number[]>> =>
  Object.fromEntries((await page.getByRole('table', { name: 'Sums of the groups below' }).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')))).map(([name, , ...sums]) => [name, sums.slice(0, 3).map((sum) => number(sum ?? null))]))
