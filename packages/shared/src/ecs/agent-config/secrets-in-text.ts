import { agentParameters } from './agent-parameters.ts'

const keys = agentParameters.filter((parameter) => 'isSecret' in parameter).map(({ key }) => key)

/** Names of the agent's secret variables to which a script gives a value. */
export function secretKeysIn(script: string): string[] {
  return keys.filter((key) => new RegExp(`\\b${key}\\s*=`).test(script))
}
