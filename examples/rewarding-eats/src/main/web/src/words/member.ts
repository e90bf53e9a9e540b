import { memberEnglish } from './member.en'
import { memberSpanish } from './member.es'
import { wordsOf } from './words'

/** The words of the members' app. */
export const words = wordsOf(memberEnglish, memberSpanish)
