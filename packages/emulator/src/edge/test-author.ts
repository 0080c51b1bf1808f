import { rootKey } from '../auth/access-keys.ts'
import type { Command } from './commands.ts'

/** Who sends the commands of tests without HTTP: the root user, to ECS in us-east-1. */
export const testAuthor: Omit<Command, 'operation' | 'input'> = {
  service: 'ecs',
  account: rootKey.account,
  region: 'us-east-1',
  caller: rootKey.arn,
  context: {
    requestId: '7c1a5d5e-0d2b-4f7e-9a57-8b1f3f1f0c11',
    accessKeyId: rootKey.id,
    principalId: rootKey.principalId,
    sourceIp: '127.0.0.1',
    userAgent: 'test',
  },
}
