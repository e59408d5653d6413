/** The languages and regions whose dates the reader knows to read; the first is offered first. */
export const intakeLocales = [
  'en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-ZA', 'de-DE', 'de-AT', 'de-CH', 'es-ES', 'es-MX', 'fr-FR', 'fr-BE', 'fr-CA', 'fr-CH',
  'it-IT', 'nl-NL', 'nl-BE', 'pt-PT', 'pt-BR', 'sv-SE',
] as const
