import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'

const titles = (text: string, locale = 'en-GB') => readCall({ text, publishedOn: '2024-09-28', locale, timeZone: null }).drafts.map((draft) => draft.title)

describe('the name of an action', () => {
  it.each([
    ['en-GB', 'We will hold a silent vigil for peace on 12 October.', 'Silent vigil for peace'],
    ['en-GB', 'title: Save the canal!\nDate: 12 October, 2pm', 'Save the canal!'],
    ['en-GB', '# Hands off! – Keep our pool\n\n- Rally Saturday 12 October, 2pm', 'Hands off! – Keep our pool'],
    ['en-GB', 'Autumn River Clean\n\nSaturday 12 October\n10am\nMill Bridge', 'Autumn River Clean'],
    ['en-GB', 'Organizing Meeting for new members, Saturday 12 October, 2pm', 'Organizing Meeting for new members'],
    ['en-GB', 'Join the “Keep Us Moving” rally on 12 October.', 'Rally: Keep Us Moving'],
    ['en-GB', 'Meet at Memorial Park for the march against cuts on 12 October.', 'March against cuts'],
    ['it-IT', 'La manifestazione nazionale contro la guerra si terrà sabato 12 ottobre.', 'Manifestazione nazionale contro la guerra'],
    ['fr-FR', 'Webinaire « Comprendre ses droits » le 12 octobre à 12h30.', 'Webinaire: Comprendre ses droits'],
  ])('%s %s', (locale, text, expected) => {
    expect(titles(text, locale)).toEqual([expected])
  })
})
