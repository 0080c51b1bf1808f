import { AwsError } from '../../protocol/aws-error.ts'

const refusal = (code: string) => (message: string) => new AwsError(code, message)

export const validationError = refusal('ValidationError')
export const invalidConfiguration = refusal('InvalidConfigurationRequest')
export const invalidTarget = refusal('InvalidTarget')
export const duplicateListener = refusal('DuplicateListener')
export const listenerNotFound = refusal('ListenerNotFound')
export const targetGroupNotFound = refusal('TargetGroupNotFound')
export const resourceInUse = refusal('ResourceInUse')
export const loadBalancerNotFound = refusal('LoadBalancerNotFound')
export const subnetNotFound = refusal('SubnetNotFound')
export const invalidSubnet = refusal('InvalidSubnet')
export const invalidScheme = refusal('InvalidScheme')
export const invalidSecurityGroup = refusal('InvalidSecurityGroup')
export const operationNotPermitted = refusal('OperationNotPermitted')

/** What Elastic Load Balancing knows and this endpoint does not. */
export const notImplemented = (what: string): AwsError =>
  new AwsError('UnsupportedOperation', `${what} is not implemented by this endpoint.`)
