import { CloudTrailClient } from '@aws-sdk/client-cloudtrail'
import {
  CreateKeyPairCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  EC2Client,
  type Instance,
  RunInstancesCommand,
  type RunInstancesRequest,
} from '@aws-sdk/client-ec2'
import { type ContainerInstance, DescribeContainerInstancesCommand, ListContainerInstancesCommand } from '@aws-sdk/client-ecs'
import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam'
import { SSMClient } from '@aws-sdk/client-ssm'
import { testEmulator, type TestEmulator } from '../edge/test-emulator.ts'

/** An emulator with the root user's clients for EC2 and what is around it. They do not retry. */
export interface TestEc2 extends TestEmulator {
  ec2: EC2Client
  iam: IAMClient
  ssm: SSMClient
  cloudtrail: CloudTrailClient
  /** The id of the ECS-optimized image of today, or of that which has `name` in its name. */
  image(name?: string): Promise<string>
  /** One machine in the default VPC, of the plain image unless told otherwise. */
  launch(request?: Partial<RunInstancesRequest>): Promise<Instance>
  describe(instanceId: string): Promise<Instance>
  /** Makes the role ecsInstanceRole with its policy, and the instance profile of the same name. */
  addInstanceRole(): Promise<void>
  addKeyPair(name: string): Promise<void>
  /** Container instances of a cluster, INACTIVE ones not among them. */
  containerInstances(cluster?: string): Promise<ContainerInstance[]>
  defaultVpcId(): Promise<string>
  /** Ids of the default subnets. */
  subnetIds(): Promise<string[]>
}

export const userDataOf = (script: string): string => Buffer.from(script).toString('base64')

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
})

export async function testEc2(dataDir?: string): Promise<TestEc2> {
  const emulator = await testEmulator({ dataDir })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const options = { endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 }
  const [ec2, iam] = [new EC2Client(options), new IAMClient(options)]
  const { ecs } = emulator
  const image: TestEc2['image'] = async (name = 'amzn2-ami-ecs-hvm') => {
    const { Images } = await ec2.send(new DescribeImagesCommand({ Filters: [{ Name: 'name', Values: [`*${name}*`] }] }))
    return Images![0]!.ImageId!
  }
  return {
    ...emulator,
    ec2,
    iam,
    ssm: new SSMClient(options),
    cloudtrail: new CloudTrailClient(options),
    image,
    async launch(request) {
      const ImageId = request?.ImageId ?? (await image('amzn2-ami-hvm'))
      const { Instances } = await ec2.send(new RunInstancesCommand({ MinCount: 1, MaxCount: 1, ...request, ImageId }))
      return Instances![0]!
    },
    async describe(instanceId) {
      const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }))
      return Reservations![0]!.Instances![0]!
    },
    async addInstanceRole() {
      const [RoleName, InstanceProfileName] = ['ecsInstanceRole', 'ecsInstanceRole']
      await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: TRUST }))
      const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role'
      await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }))
      await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }))
      await iam.send(new AddRoleToInstanceProfileCommand({ RoleName, InstanceProfileName }))
    },
    async addKeyPair(KeyName) {
      await ec2.send(new CreateKeyPairCommand({ KeyName }))
    },
    async containerInstances(cluster = 'default') {
      const { containerInstanceArns } = await ecs.send(new ListContainerInstancesCommand({ cluster }))
      if (!containerInstanceArns?.length) return []
      const described = await ecs.send(
        new DescribeContainerInstancesCommand({ cluster, containerInstances: containerInstanceArns }),
      )
      return described.containerInstances!
    },
    async defaultVpcId() {
      const { Vpcs } = await ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }))
      return Vpcs![0]!.VpcId!
    },
    async subnetIds() {
      const { Subnets } = await ec2.send(new DescribeSubnetsCommand({}))
      return Subnets!.map(({ SubnetId }) => SubnetId!)
    },
  }
}
