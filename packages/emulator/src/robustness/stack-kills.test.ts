import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { DescribeInstancesCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { ListContainerInstancesCommand, ListServicesCommand } from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, clientOf, type Endpoint, type Program } from './test-endpoint.ts'
import { times, TIMEOUT } from './test-scale.ts'

const SECOND = 1_000
/** How much of the stack's life lies between two kills. */
const STRIDE = times(25, 2) * SECOND
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

let program: Program
const DATA_DIR = mkdtempSync(join(tmpdir(), 'gantry-stack-kills-'))
beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => {
  program.remove()
  rmSync(DATA_DIR, { recursive: true })
})

/** Turns the clock and tells the time. By node:http, because Node's fetch looks like a web page, which the door keeps out. */
function advance(url: string, milliseconds: number): Promise<number> {
  const headers = { 'x-gantry-control': '1', 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/_emulator/clock`, { method: 'POST', headers }, async (response) => {
      resolve(((await json(response)) as { now: number }).now)
    })
    request.on('error', reject)
    request.end(JSON.stringify({ advance: Math.max(0, milliseconds) }))
  })
}

/** A process of its own life: what it is asked, and how it is ended. */
async function start() {
  const endpoint: Endpoint = program.start({ DATA_DIR, EMULATOR_CONTROL: '1', EMULATOR_CLOCK: 'manual' })
  const url = await endpoint.url
  const options = { endpoint: url, region: 'us-east-1', credentials, maxAttempts: 1 }
  const turn = (milliseconds: number) => advance(url, milliseconds)
  return {
    cloudFormation: new CloudFormationClient(options),
    ec2: new EC2Client(options),
    ecs: clientOf(url),
    turn,
    /** Turns the clock to a moment: a process that was killed has forgotten how far it was turned. */
    turnTo: async (moment: number) => turn(moment - (await turn(0))),
    async kill() {
      endpoint.kill()
      await endpoint.ended
    },
  }
}

/** Kills and starts again, further and further in the life of the stack, until it is no longer in progress. */
async function killUntilSettled(began: number): Promise<{ status: string; kills: number; at: number }> {
  for (let kills = 1; ; kills++) {
    const at = began + kills * STRIDE
    const process = await start()
    await process.turnTo(at)
    const { Stacks } = await process.cloudFormation.send(new DescribeStacksCommand({ StackName: stackId }))
    const status = Stacks![0]!.StackStatus!
    await process.kill()
    if (!status.endsWith('IN_PROGRESS')) return { status, kills, at }
  }
}

let stackId = ''

/** Ids of the machines that are there. */
async function machinesOf(ec2: EC2Client): Promise<string[]> {
  const Filters = [{ Name: 'instance-state-name', Values: ['pending', 'running'] }]
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ Filters }))
  return Reservations!.flatMap(({ Instances }) => Instances!.map(({ InstanceId }) => InstanceId!))
}

test(
  'a stack goes on being made, and being deleted, through any number of kills; nothing is made twice, and nothing stays',
  async () => {
    const TemplateBody = readFileSync(join(import.meta.dirname, '../cloudformation/stories/web-application.yaml'), 'utf8')
    const first = await start()
    const { StackId } = await first.cloudFormation.send(
      new CreateStackCommand({ StackName: 'web', TemplateBody, Capabilities: ['CAPABILITY_IAM'] }),
    )
    stackId = StackId!
    const began = await first.turn(0)
    await first.kill()

    const made = await killUntilSettled(began)
    expect(made.status).toBe('CREATE_COMPLETE')
    expect(made.kills).toBeGreaterThan(3)

    const second = await start()
    const later = await second.turnTo(made.at + 120 * SECOND)
    const { StackEvents } = await second.cloudFormation.send(new DescribeStackEventsCommand({ StackName: stackId }))
    const completed = StackEvents!.filter(({ ResourceStatus }) => ResourceStatus === 'CREATE_COMPLETE')
    const names = completed.map(({ LogicalResourceId }) => LogicalResourceId)
    expect(names).toHaveLength(new Set(names).size)
    const { Vpcs } = await second.ec2.send(new DescribeVpcsCommand({}))
    expect(Vpcs!.filter(({ IsDefault }) => !IsDefault)).toHaveLength(1)
    expect(await machinesOf(second.ec2)).toHaveLength(2)
    const { containerInstanceArns } = await second.ecs.send(new ListContainerInstancesCommand({ cluster: 'web-cluster' }))
    expect(containerInstanceArns).toHaveLength(2)
    const { serviceArns } = await second.ecs.send(new ListServicesCommand({ cluster: 'web-cluster' }))
    expect(serviceArns).toHaveLength(1)
    await second.cloudFormation.send(new DeleteStackCommand({ StackName: stackId }))
    await second.kill()

    const deleted = await killUntilSettled(later)
    expect(deleted.status).toBe('DELETE_COMPLETE')
    const last = await start()
    await last.turnTo(deleted.at + 60 * SECOND)
    expect(await machinesOf(last.ec2)).toEqual([])
    const { Vpcs: left } = await last.ec2.send(new DescribeVpcsCommand({}))
    expect(left!.filter(({ IsDefault }) => !IsDefault)).toEqual([])
    await last.kill()
  },
  TIMEOUT,
)
