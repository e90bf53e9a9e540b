interface Hints {
  userAgentData?: { mobile?: boolean }
  userAgent: string
}

/** What this runs on, as far as a browser tells: a phone, or something larger, taken for a laptop. */
export function hardware(hints: Hints = navigator as unknown as Hints): 'PHONE' | 'LAPTOP' {
  return (hints.userAgentData?.mobile ?? /Mobi/.test(hints.userAgent)) ? 'PHONE' : 'LAPTOP'
}
