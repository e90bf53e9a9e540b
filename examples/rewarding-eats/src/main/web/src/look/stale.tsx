import { Notice, ProblemNotice, moment } from './parts'
import type { Told } from '../keep/answers'
import { common } from '../words/common'

/** Says that what is shown is what was known at some time; or why there is nothing. */
export function Stale({ told }: { told: Told<unknown> }) {
  if (told.problem === null) return null
  if (!told.problem.isOffline || told.at === null) return <ProblemNotice problem={told.problem} />
  return (
    <Notice tone="quiet" icon="offline">
      {common.value.asOf(moment(told.at))}
    </Notice>
  )
}
