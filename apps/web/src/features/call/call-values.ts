import type { CallInput, CallUpdate } from '@turnout/core/call/call.schema.ts'
import type { z } from 'zod'
import { checked, type FormValues, list, text } from '../../lib/form-values.ts'
import { wallClock } from '../../lib/wall-clock.ts'

type Fields = Omit<z.input<typeof CallUpdate>, 'id'>

/** A submitted call form as the api takes it. What is not allowed in it the schema refuses. */
function callFields(values: FormValues): Fields {
  const startLocal = wallClock(values, 'startLocal')
  const eventStartLocal = wallClock(values, 'eventStartLocal', startLocal)
  return {
    title: text(values, 'title'),
    kind: text(values, 'kind'),
    summary: text(values, 'summary'),
    description: text(values, 'description'),
    caller: text(values, 'caller'),
    sourceUrl: text(values, 'sourceUrl'),
    scope: text(values, 'scope') as Fields['scope'],
    startLocal,
    endLocal: wallClock(values, 'endLocal', startLocal),
    timeZone: text(values, 'timeZone'),
    hosting: text(values, 'hosting') as Fields['hosting'],
    reveals: text(values, 'reveals') as Fields['reveals'],
    eventTitle: text(values, 'eventTitle') || text(values, 'title'),
    eventDescription: text(values, 'eventDescription'),
    eventStartLocal,
    eventEndLocal: wallClock(values, 'eventEndLocal', eventStartLocal),
    imageAlt: text(values, 'imageAlt'),
    locks: list(values, 'locks') as Fields['locks'],
    hostFromLocal: wallClock(values, 'hostFromLocal', startLocal),
    hostUntilLocal: wallClock(values, 'hostUntilLocal', startLocal),
  }
}

export function newCall(values: FormValues): z.input<typeof CallInput> {
  return {
    ...callFields(values),
    campaignId: text(values, 'campaignId'),
    campaignTitle: text(values, 'campaignTitle'),
    intakeId: text(values, 'intakeId'),
    intakeDraft: text(values, 'intakeDraft'),
    asRecord: checked(values, 'asRecord'),
  }
}

/** A form that asks for the campaign may begin a new one, which is called as the call unless it is named. */
function movedTo(values: FormValues): Pick<z.input<typeof CallUpdate>, 'campaignId' | 'campaignTitle'> {
  const campaignId = text(values, 'campaignId')
  return { campaignId, campaignTitle: values['campaignId'] === undefined || campaignId !== '' ? '' : text(values, 'campaignTitle') || text(values, 'title') }
}

export function changedCall(id: string): (values: FormValues) => z.input<typeof CallUpdate> {
  return (values) => ({ id, ...callFields(values), ...movedTo(values), revision: text(values, 'revision') || undefined, take: list(values, 'take') as Fields['take'], quiet: checked(values, 'quiet') })
}
