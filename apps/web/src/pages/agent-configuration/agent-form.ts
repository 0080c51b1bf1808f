import { agentConfigProblems } from '@gantry/shared/ecs/agent-config/agent-config-problems'
import { s3LocationProblem, s3UserDataText, userDataText } from '@gantry/shared/ecs/agent-config/agent-config-texts'
import { type AgentConfig, type AgentKey, secretKeys } from '@gantry/shared/ecs/agent-config/agent-parameters'
import { type AuthType, authData, loginProblems, type RegistryLogin } from '@gantry/shared/ecs/agent-config/registry-logins'
import { base64 } from '../../lib/base64.ts'

/** The agent configuration as it is typed. It holds secrets: it stays in the page's memory and goes nowhere else. */
export interface AgentForm {
  values: AgentConfig
  authType: AuthType
  logins: RegistryLogin[]
  /** How the configuration gets onto an instance at launch. */
  delivery: 'user-data' | 's3'
  s3Location: string
}

export const emptyAgentForm: AgentForm = {
  values: {},
  authType: 'dockercfg',
  logins: [],
  delivery: 'user-data',
  s3Location: '',
}

/** What the form comes to: what is right is in the texts, what must be changed is left out of them and named. */
export interface AgentResult {
  /** Without the values that must be changed. */
  config: AgentConfig
  problems: Partial<Record<AgentKey, string>>
  /** By login, in their order. */
  loginProblems: Partial<Record<keyof RegistryLogin, string>>[]
  s3Problem?: string
  /** Variables that user data must not have. */
  secrets: string[]
  userData: string
}

export function agentResult(form: AgentForm): AgentResult {
  const problemsOfLogins = form.logins.map((login, index) => loginProblems(login, form.logins.slice(0, index)))
  const logins = form.logins.filter((_, index) => Object.keys(problemsOfLogins[index] ?? {}).length === 0)
  const typed: AgentConfig = {
    ...form.values,
    ...(logins.length > 0 && {
      ECS_ENGINE_AUTH_TYPE: form.authType,
      ECS_ENGINE_AUTH_DATA: authData(form.authType, logins, base64),
    }),
  }
  const problems = agentConfigProblems(typed)
  const config = Object.fromEntries(Object.entries(typed).filter(([key]) => !problems[key as AgentKey])) as AgentConfig
  const s3Problem = form.delivery === 's3' ? s3LocationProblem(form.s3Location.trim()) : undefined
  const isFromS3 = form.delivery === 's3' && !s3Problem
  return {
    config,
    problems,
    loginProblems: problemsOfLogins,
    ...(s3Problem && { s3Problem }),
    secrets: secretKeys(config),
    userData: isFromS3 ? s3UserDataText(form.s3Location.trim()) : userDataText(config),
  }
}

/** Names of what is left out of the texts until it is corrected. */
export function leftOut({ problems, loginProblems }: AgentResult): string[] {
  const registries = loginProblems.flatMap((each, index) => (Object.keys(each).length > 0 ? [`registry ${index + 1}`] : []))
  return [...Object.keys(problems), ...registries]
}
