import type { ApiError } from '@gantry/shared/console/api-error'

/** A heading for an error, and what to do about it where that is known. */
export function explainError(error: ApiError): { title: string; remedy?: string } {
  const known = remedies.find(({ code, says }) => code === error.code && (!says || error.message.includes(says)))
  const title = error.kind === 'invalid' ? `${serviceOf(error.action)} did not accept this` : titles[error.kind]
  return { title, remedy: known?.remedy ?? general[error.kind] }
}

/** Whom one asked, by the prefix of the action: `ec2:RunInstances`. Actions of ECS have none. */
function serviceOf(action = ''): string {
  return services[action.split(':')[0] ?? ''] ?? 'ECS'
}

const services: Record<string, string> = {
  autoscaling: 'Auto Scaling',
  cloudformation: 'CloudFormation',
  ec2: 'EC2',
  elasticloadbalancing: 'Elastic Load Balancing',
  iam: 'IAM',
  ssm: 'Systems Manager',
}

const titles: Record<Exclude<ApiError['kind'], 'invalid'>, string> = {
  'not-found': 'Not found',
  conflict: 'Not possible in this state',
  denied: 'You may not do this',
  credentials: 'The credentials are not valid',
  throttled: 'Too many requests',
  unreachable: 'No answer',
  session: 'Sign in again',
  unknown: 'This failed',
}

const general: Partial<Record<ApiError['kind'], string>> = {
  denied: 'Ask for a policy statement that allows this action.',
  credentials: 'Renew the credentials of the console’s server and restart it.',
  throttled: 'Wait a moment, then try again.',
  unreachable: 'Nothing is lost: check that the endpoint is running, then try again.',
}

/** Source: the errors of each operation in the Amazon ECS API Reference. */
const remedies: { code: string; says?: string; remedy: string }[] = [
  {
    code: 'ClusterContainsServicesException',
    remedy: 'Scale its services to 0 tasks and delete them (tab Services), then delete the cluster.',
  },
  { code: 'ClusterContainsTasksException', remedy: 'Stop its tasks (tab Tasks), then delete the cluster.' },
  {
    code: 'ClusterContainsContainerInstancesException',
    remedy: 'Deregister its container instances (tab ECS Instances), then delete the cluster.',
  },
  { code: 'ClusterNotFoundException', remedy: 'It may have been deleted, or it is in another Region.' },
  {
    code: 'InvalidParameterException',
    says: 'running tasks on the instance',
    remedy: 'Drain the instance and wait until its tasks have stopped, or deregister it by force.',
  },
  {
    code: 'InvalidParameterException',
    says: 'scaled above 0',
    remedy: 'Set the number of tasks to 0 first, then delete the service.',
  },
  {
    code: 'InvalidParameterException',
    says: 'Creation of service was not idempotent',
    remedy: 'The cluster has a service of this name already. Choose another name, or update that service.',
  },
  {
    code: 'InvalidParameterException',
    says: 'No Container Instances were found',
    remedy: 'Add container instances to the cluster, or activate those that are DRAINING.',
  },
]
