import {
  type Activity,
  type AutoScalingGroup,
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  type CreateAutoScalingGroupType,
  DeleteAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeScalingActivitiesCommand,
} from '@aws-sdk/client-auto-scaling'
import { CreateLaunchTemplateCommand, DescribeInstancesCommand, type Instance } from '@aws-sdk/client-ec2'
import { CreateAccessKeyCommand, CreateUserCommand, type IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { testEc2, type TestEc2 } from '../ec2/test-ec2.ts'

/** An emulator with a launch template `web` of the plain image, and the root user's clients. */
export interface TestAutoScaling extends TestEc2 {
  autoScaling: AutoScalingClient
  /** A client of Auto Scaling that signs with other keys. */
  autoScalingAs(credentials: { accessKeyId: string; secretAccessKey: string }): AutoScalingClient
  /** Makes the group `web`: zero to four instances, in the subnets of three zones, unless told otherwise. */
  createGroup(input?: Partial<CreateAutoScalingGroupType>): Promise<void>
  /** Deletes the group `web`, which has no instances. */
  removeGroup(): Promise<void>
  /** Undefined when there is none. */
  group(name?: string): Promise<AutoScalingGroup | undefined>
  /** The newest first. */
  activities(name?: string): Promise<Activity[]>
  /** Machines that EC2 says are of the group, in the order of their launch; those that are terminated not among them. */
  machines(name?: string): Promise<Instance[]>
}

/** Long enough for machines to come up or to go. */
export const A_WHILE = 90_000

const NAME = 'web'

export async function testAutoScaling(dataDir?: string): Promise<TestAutoScaling> {
  const emulator = await testEc2(dataDir)
  const { ec2 } = emulator
  const autoScalingAs = (credentials = { accessKeyId: 'test', secretAccessKey: 'test' }) =>
    new AutoScalingClient({ endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  const autoScaling = autoScalingAs()
  const LaunchTemplateData = { ImageId: await emulator.image('amzn2-ami-hvm'), InstanceType: 't3.micro' } as const
  await ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName: NAME, LaunchTemplateData })).catch(ignoreTaken)
  const subnets = (await emulator.subnetIds()).slice(0, 3)
  return {
    ...emulator,
    autoScaling,
    autoScalingAs,
    async createGroup(input) {
      const sizes = { MinSize: 0, MaxSize: 4 }
      const places = { VPCZoneIdentifier: subnets.join(',') }
      const source = input?.LaunchConfigurationName ? {} : { LaunchTemplate: { LaunchTemplateName: NAME } }
      await autoScaling.send(
        new CreateAutoScalingGroupCommand({ AutoScalingGroupName: NAME, ...sizes, ...places, ...source, ...input }),
      )
    },
    async removeGroup() {
      await autoScaling.send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName: NAME }))
    },
    async group(name = NAME) {
      const describe = new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] })
      return (await autoScaling.send(describe)).AutoScalingGroups![0]
    },
    async activities(name = NAME) {
      const describe = new DescribeScalingActivitiesCommand({ AutoScalingGroupName: name, IncludeDeletedGroups: true })
      return (await autoScaling.send(describe)).Activities!
    },
    async machines(name = NAME) {
      const Filters = [{ Name: 'tag:aws:autoscaling:groupName', Values: [name] }]
      const { Reservations } = await ec2.send(new DescribeInstancesCommand({ Filters }))
      const machines = Reservations!.flatMap(({ Instances }) => Instances!)
      return machines
        .filter(({ State }) => State?.Name === 'pending' || State?.Name === 'running')
        .sort((a, b) => Number(a.LaunchTime) - Number(b.LaunchTime))
    },
  }
}

function ignoreTaken(error: Error): void {
  if (error.name !== 'InvalidLaunchTemplateName.AlreadyExistsException') throw error
}

/** Makes a user with an access key who may do what the statements say. */
export async function addUser(iam: IAMClient, UserName: string, Statement: object[]) {
  await iam.send(new CreateUserCommand({ UserName }))
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'inline', PolicyDocument }))
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }))
  return { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! }
}
