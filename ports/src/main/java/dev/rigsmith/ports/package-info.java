/**
 * What the rules need from outside, as small interfaces named by that need. Their contract tests and in-memory fakes are
 * published in this module's test jar: an adapter is right when it passes the contract of its port.
 *
 * <p>Every method may throw the errors of {@link dev.rigsmith.domain.error.RigsmithException} and no others.
 */
package dev.rigsmith.ports;
