import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../lib/dates.ts'
import { type DoorList, type Entry } from './door.ts'
import type { Shown } from './door-list.ts'
import { PersonLine } from './person-line.tsx'

/** What a device with a script does itself; without one every form goes to the server. */
export type DoorActions = {
  press: (entry: Entry, state: Entry['state'], guests: number) => void
  walkIn: (name: string) => void
  search: (typed: string) => void
  chooseSlot: (slotId: string | null) => void
}

type Props = { list: Pick<DoorList, 'event' | 'slots'>; /** Before it is, nobody can be marked, and a mark can only be taken back. */ open: boolean; locale: string; shown: Shown; typed: string; slotId: string | null; actions?: DoorActions; status?: ReactNode; scan?: ReactNode }

/** The list at the door: the same markup whether the server or the device makes it. */
export function DoorView({ list, open, locale, shown, typed, slotId, actions, status, scan }: Props) {
  const { t } = useTranslation('check-in')
  const { event, slots } = list
  const keep = (
    <>
      <input type="hidden" name="q" value={typed} />
      <input type="hidden" name="slot" value={slotId ?? ''} />
    </>
  )
  return (
    <>
      <h1>{event.title}</h1>
      {event.cancelled ? <p className="notice notice-bad">{t('cancelled')}</p> : null}
      {!open && event.opensAt ? <p className="notice">{t('opens', { at: formatInstant(event.opensAt, locale, slots[0]?.timeZone ?? 'UTC') })}</p> : null}
      {status}
      <p className="door-count">
        <strong>{t('came', { count: shown.present, expected: shown.expected })}</strong>
        {shown.guests ? <span> {t('withGuests', { count: shown.came })}</span> : null}
      </p>
      {slots.length > 1 ? <SlotChoice slots={slots} slotId={slotId} typed={typed} onChoose={actions?.chooseSlot} /> : null}
      <form method="get" className="find" onSubmit={actions && ((submitted) => submitted.preventDefault())}>
        {slotId === null ? null : <input type="hidden" name="slot" value={slotId} />}
        <div className="field">
          <label htmlFor="q">{t('search')}</label>
          <input id="q" name="q" type="search" autoComplete="off" autoCapitalize="words" spellCheck={false} {...(actions ? { value: typed, onChange: (changed) => actions.search(changed.target.value) } : { defaultValue: typed })} />
        </div>
        {actions ? null : <button className="button button-secondary">{t('find')}</button>}
        {scan}
      </form>
      {shown.entries.length === 0 ? <p className="muted">{typed === '' ? t('empty') : t(open ? 'nobody' : 'nobodyYet', { typed })}</p> : null}
      <ul className="door-list" aria-label={t('list')}>
        {shown.entries.map((entry) => (
          <PersonLine key={entry.id} entry={entry} open={open} keep={keep} press={actions?.press} />
        ))}
      </ul>
      {shown.more > 0 ? <p className="muted">{t('more', { count: shown.more })}</p> : null}
      {open ? <WalkInForm keep={keep} typed={typed} onAdd={actions?.walkIn} /> : null}
    </>
  )
}

function SlotChoice({ slots, slotId, typed, onChoose }: { slots: DoorList['slots']; slotId: string | null; typed: string; onChoose?: (slotId: string | null) => void }) {
  const { t } = useTranslation('check-in')
  return (
    <form method="get" className="find" onSubmit={onChoose && ((submitted) => submitted.preventDefault())}>
      <input type="hidden" name="q" value={typed} />
      <div className="field">
        <label htmlFor="slot">{t('slot')}</label>
        <select id="slot" name="slot" {...(onChoose ? { value: slotId ?? '', onChange: (changed) => onChoose(changed.target.value || null) } : { defaultValue: slotId ?? '' })}>
          <option value="">{t('allSlots')}</option>
          {slots.map((slot) => (
            <option key={slot.id} value={slot.id}>
              {slot.title || slot.startLocal.replace('T', ' ')}
            </option>
          ))}
        </select>
      </div>
      {onChoose ? null : <button className="button button-secondary">{t('show')}</button>}
    </form>
  )
}

function WalkInForm({ keep, typed, onAdd }: { keep: ReactNode; typed: string; onAdd?: (name: string) => void }) {
  const { t } = useTranslation('check-in')
  const add = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = submitted.currentTarget
    onAdd?.(String(new FormData(form).get('name') ?? '').trim().slice(0, 120))
    form.reset()
  }
  return (
    <form method="post" className="door-walk-in" onSubmit={onAdd && add}>
      <h2>{t('walkIn')}</h2>
      {keep}
      <input type="hidden" name="intent" value="walk-in" />
      <div className="field">
        <label htmlFor="name">
          {t('name')} <span className="optional">({t('ui:optional')})</span>
        </label>
        <p className="hint">{t('walkInHint')}</p>
        <input key={onAdd ? undefined : typed} id="name" name="name" maxLength={120} autoComplete="off" defaultValue="" />
      </div>
      <button className="button button-secondary">{t('add')}</button>
    </form>
  )
}
