import { Icon, type IconName } from '../look/icon'
import { Title } from '../look/parts'
import { common } from '../words/common'
import { words } from '../words/member'

const ICONS: readonly IconName[] = ['camera', 'phone', 'gift']

export function Welcome() {
  const { welcome } = words.value
  return (
    <div class="welcome">
      <Title lead={welcome.lead}>{welcome.title}</Title>
      <div class="buttons">
        <a class="primary" href="#/sign-up">
          {welcome.join}
        </a>
        <a class="button" href="#/sign-in">
          {common.value.signIn}
        </a>
      </div>
      <ol class="steps">
        {welcome.steps.map((step, i) => (
          <li key={step}>
            <span class="step-icon">
              <Icon name={ICONS[i] ?? 'check'} />
            </span>
            {step}
          </li>
        ))}
      </ol>
      <p class="foot">
        <a href="#/transparency">{welcome.transparency}</a>
        <a href="/owner/">{welcome.owner}</a>
      </p>
    </div>
  )
}
