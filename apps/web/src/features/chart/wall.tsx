import { VisuallyHidden } from '@mantine/core'
import { wallOf } from '@turnout/core/chart/chart.rules.ts'
import { useTranslation } from 'react-i18next'
import type { Charted, ChartState } from './chart-view.ts'
import { Mark } from './mark.tsx'
import { useScale } from './use-scale.ts'

/** Departments by shifts, with everybody in their cell, made to hang on a wall. */
export function Wall({ state, people, paper }: { state: ChartState; people: readonly Charted[]; paper: 'a3' | 'a4' }) {
  const { t } = useTranslation()
  const { shifts, rows } = wallOf(people)
  const words = new Map(useScale(state).map(({ value, word }) => [value, word]))
  const names = new Map(people.map((one) => [one.id, one.name]))
  const nameOf = (shift: string) => shift || t('app-chart:noShift')
  return (
    <div className="wall-sheet" data-paper={paper}>
      <table className="wall">
        <caption>
          <VisuallyHidden>{t('app-chart:tab.wall')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('app-chart:department')}</th>
            {shifts.map((shift) => (
              <th key={shift} scope="col">
                {nameOf(shift)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, cells }) => (
            <tr key={department}>
              <th scope="row">
                {department || t('app-chart:noDepartment')}
                <span className="note">{t('app-chart:people', { count: cells.flat().length })}</span>
              </th>
              {cells.map((cell, index) => (
                <td key={shifts[index]} data-label={nameOf(shifts[index] ?? '')}>
                  <ul>
                    {cell.map((one) => (
                      <li key={one.id}>
                        <Mark value={one.assessment} word={words.get(one.assessment ?? 0)} />
                        <span>
                          {one.isLeader ? <strong>★ {one.name}<VisuallyHidden> {t('app-chart:leader')}</VisuallyHidden></strong> : one.name}
                          {one.followsId === null ? null : <span className="wall-follows">→ {names.get(one.followsId)}</span>}
                        </span>
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
