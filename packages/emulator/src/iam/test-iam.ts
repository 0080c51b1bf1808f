import { CloudTrailClient } from '@aws-sdk/client-cloudtrail'
import { ECSClient } from '@aws-sdk/client-ecs'
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { STSClient } from '@aws-sdk/client-sts'
import { testEmulator, type TestEmulator } from '../edge/test-emulator.ts'

/** The real SDK clients of one caller. */
export interface Clients {
  ecs: ECSClient
  iam: IAMClient
  sts: STSClient
  cloudtrail: CloudTrailClient
}

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

/** An emulator with the root user's clients for all of its services. */
export interface TestIam extends TestEmulator, Clients {
  /** Clients that sign with these keys; the root user's in another Region when only that is given. */
  as(credentials?: Credentials, region?: string): Clients
  /** Makes a user with an access key and these statements as its one inline policy. */
  addUser(name: string, statements?: object[]): Promise<Credentials>
  /** Makes a role that EC2 may take. */
  addRole(name: string): Promise<void>
}

const ROOT: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

export async function testIam(dataDir?: string): Promise<TestIam> {
  const emulator = await testEmulator({ dataDir })
  const as: TestIam['as'] = (credentials = ROOT, region = 'us-east-1') => {
    const options = { endpoint: emulator.url, region, credentials, maxAttempts: 1 }
    return {
      ecs: new ECSClient(options),
      iam: new IAMClient(options),
      sts: new STSClient(options),
      cloudtrail: new CloudTrailClient(options),
    }
  }
  const root = as()
  return {
    ...emulator,
    ...root,
    as,
    async addUser(name, statements = []) {
      await root.iam.send(new CreateUserCommand({ UserName: name }))
      if (statements.length > 0) {
        const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements })
        await root.iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'inline', PolicyDocument }))
      }
      const { AccessKey } = await root.iam.send(new CreateAccessKeyCommand({ UserName: name }))
      return { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! }
    },
    async addRole(name) {
      await root.iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: trusting('ec2.amazonaws.com') }))
    },
  }
}

/** A trust policy that lets one service take the role. */
export const trusting = (service: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  })

/** A policy document that allows one action on everything. */
export const allowing = (action: string): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] })
