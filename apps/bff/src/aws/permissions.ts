import type { Role } from '../guard/roles.ts'
import { iamAction, isRead, type ServiceName, services } from './services.ts'
import type { WriteOf } from './shapes.ts'

/** Whose procedures send each write. `nobody`: the emulator gets it, AWS never does. */
const writers: { [S in ServiceName]: Record<WriteOf<S>, Exclude<Role, 'viewer'> | 'nobody'> } = {
  ecs: {
    CreateCluster: 'admin',
    CreateService: 'operator',
    DeleteCluster: 'admin',
    DeleteService: 'operator',
    DeregisterContainerInstance: 'admin',
    DeregisterTaskDefinition: 'operator',
    RegisterContainerInstance: 'nobody',
    RegisterTaskDefinition: 'operator',
    RunTask: 'operator',
    StartTask: 'operator',
    StopTask: 'operator',
    TagResource: 'operator',
    UpdateContainerInstancesState: 'operator',
    UpdateService: 'operator',
  },
  ec2: {
    AuthorizeSecurityGroupIngress: 'admin',
    CreateKeyPair: 'admin',
    CreateSecurityGroup: 'admin',
    DeleteSecurityGroup: 'admin',
    RebootInstances: 'admin',
    RunInstances: 'admin',
    StartInstances: 'admin',
    StopInstances: 'admin',
    TerminateInstances: 'admin',
  },
  cloudFormation: { CreateStack: 'admin', DeleteStack: 'admin', UpdateStack: 'admin' },
  autoScaling: {},
  classicBalancing: { ConfigureHealthCheck: 'admin', CreateLoadBalancer: 'admin', DeleteLoadBalancer: 'admin' },
  balancing: { DeleteLoadBalancer: 'admin' },
  iam: {
    AddRoleToInstanceProfile: 'admin',
    AttachRolePolicy: 'admin',
    CreateInstanceProfile: 'admin',
    CreateRole: 'admin',
  },
  ssm: {},
}

/** Reads that only an admin's procedure sends. */
const adminReads = ['ssm:GetParameter']

/** Every action of the tables, as policies spell it, with the role that needs it first. */
export async function permissions(): Promise<Map<string, Role>> {
  const found = new Map<string, Role>()
  for (const service of Object.keys(services) as ServiceName[]) {
    const { commands } = await services[service].load()
    for (const action of Object.keys(commands)) {
      const name = iamAction(service, action)
      const writer = (writers[service] as Record<string, Exclude<Role, 'viewer'> | 'nobody'>)[action]
      const role = isRead(action) ? (adminReads.includes(name) ? 'admin' : 'viewer') : writer
      if (role && role !== 'nobody') found.set(name, role)
    }
  }
  return found
}
