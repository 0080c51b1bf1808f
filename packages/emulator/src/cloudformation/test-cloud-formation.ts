import {
  CloudFormationClient,
  CreateStackCommand,
  type CreateStackCommandInput,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { RegisterContainerInstanceCommand } from '@aws-sdk/client-ecs'
import { registrationOf } from '../ecs/seeds/machines.ts'
import { type Credentials, testIam, type TestIam } from '../iam/test-iam.ts'

/** An emulator with a client for CloudFormation and a few words for what stories are made of. */
export interface TestCloudFormation extends TestIam {
  cloudFormation: CloudFormationClient
  /** A client that signs with these keys. */
  cloudFormationAs(credentials: Credentials): CloudFormationClient
  /** Makes a stack of a template given as an object, or as text. */
  createStack(template: object | string, more?: Partial<CreateStackCommandInput>): Promise<string>
  /** Turns the clock until the stack is not in progress any more; gives its status. */
  settle(stack: string): Promise<string>
  /** `LogicalId STATUS reason` of all events, oldest first. */
  story(stack: string): Promise<string[]>
  /** Registers a machine with a cluster. */
  addMachine(cluster: string, number?: number): Promise<void>
}

const MOST_TURNS = 2000
const TURN = 20_000

export async function testCloudFormation(dataDir?: string): Promise<TestCloudFormation> {
  const emulator = await testIam(dataDir)
  const cloudFormationAs = (credentials: Credentials) =>
    new CloudFormationClient({ endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  const cloudFormation = cloudFormationAs({ accessKeyId: 'test', secretAccessKey: 'test' })
  const statusOf = async (StackName: string) =>
    (await cloudFormation.send(new DescribeStacksCommand({ StackName }))).Stacks![0]!.StackStatus!
  return {
    ...emulator,
    cloudFormation,
    cloudFormationAs,
    async createStack(template, more = {}) {
      const TemplateBody = typeof template === 'string' ? template : JSON.stringify(template)
      const { StackId } = await cloudFormation.send(new CreateStackCommand({ StackName: 'web', TemplateBody, ...more }))
      return StackId!
    },
    async settle(stack) {
      for (let turn = 0; turn < MOST_TURNS; turn++) {
        const status = await statusOf(stack)
        if (!status.endsWith('IN_PROGRESS')) return status
        await emulator.clock.advance(TURN)
      }
      throw new Error(`${stack} is still ${await statusOf(stack)}.`)
    },
    async story(StackName) {
      const { StackEvents = [] } = await cloudFormation.send(new DescribeStackEventsCommand({ StackName }))
      return StackEvents.reverse().map(({ LogicalResourceId, ResourceStatus, ResourceStatusReason = '' }) =>
        `${LogicalResourceId} ${ResourceStatus} ${ResourceStatusReason}`.trim(),
      )
    },
    async addMachine(cluster, number = 1) {
      await emulator.ecs.send(new RegisterContainerInstanceCommand(registrationOf({ cluster, number, instanceType: 't3.small' })))
    },
  }
}
