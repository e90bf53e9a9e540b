import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { refresh } from '../keep/answers'
import { Area, Sent } from '../look/field'
import { Card, ProblemNotice, useWork } from '../look/parts'
import { go } from '../look/route'
import { say } from '../look/say'
import { words } from '../words/owner'
import type { ReviewedClaim } from './resources'

/** Approve, refuse, or take back what was posted; the member reads the reason, the log keeps the note. */
export function Decision({ claim, path }: { claim: ReviewedClaim; path: string }) {
  const reason = useSignal('')
  const note = useSignal('')
  const { busy, problem, run } = useWork()
  const { queue } = words.value
  const decide = (decision: 'approve' | 'refuse' | 'reverse') =>
    run(async () => {
      await call('POST', path, { body: { decision, reason: reason.value.trim(), note: note.value.trim() } })
      await refresh('/api/owner/queue')
      say(queue.decided)
      go('/queue')
    })
  const posted = claim.status === 'POSTED'
  return (
    <Card title={queue.decide}>
      <Sent onSend={() => decide(posted ? 'reverse' : 'approve')}>
        <Area label={queue.reason} hint={queue.reasonHint} value={reason.value} onText={(text) => (reason.value = text)} />
        <Area label={queue.note} value={note.value} onText={(text) => (note.value = text)} />
        <ProblemNotice problem={problem.value} />
        <div class="buttons">
          {!posted && (
            <button class="primary" disabled={busy.value}>
              {queue.approve}
            </button>
          )}
          <button type="button" class="danger" disabled={busy.value} onClick={() => decide(posted ? 'reverse' : 'refuse')}>
            {posted ? queue.reverse : queue.refuse}
          </button>
        </div>
      </Sent>
    </Card>
  )
}
