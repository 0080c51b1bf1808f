import { GetParameterCommand } from '@aws-sdk/client-ssm'

export { SSMClient as Client } from '@aws-sdk/client-ssm'

/** Every action of Systems Manager that this console ever signs. Loaded on first use. */
export const commands = {
  GetParameter: GetParameterCommand,
}
