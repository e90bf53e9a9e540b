import { STRATEGIES } from './reader'
import { strategy } from './state'
import { words } from './words'

/** In which order places are asked. */
export function StrategyChoice() {
  return (
    <fieldset class="strategy">
      <legend>{words.value.strategy}</legend>
      <div class="segments">
        {STRATEGIES.map((one) => (
          <label>
            <input
              type="radio"
              name="strategy"
              value={one}
              checked={strategy.value === one}
              aria-describedby="strategy-why"
              onChange={() => (strategy.value = one)}
            />
            <span>{words.value[one]}</span>
          </label>
        ))}
      </div>
      <p id="strategy-why" class="quiet">
        {words.value[`${strategy.value}-why`]}
      </p>
    </fieldset>
  )
}
