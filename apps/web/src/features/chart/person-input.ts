import { checked, type FormValues, text } from '../../lib/form-values.ts'

/** What the form says of somebody on the chart. */
export const personInput = (values: FormValues) => ({
  name: text(values, 'name'), email: text(values, 'email'), department: text(values, 'department'), shift: text(values, 'shift'), isLeader: checked(values, 'isLeader'), followsId: text(values, 'followsId'),
})
