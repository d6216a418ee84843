/**
 * The house rules as tests. Each rule is a constant whose name is the sentence it enforces, each has a fixture that breaks
 * it (see {@link dev.rigsmith.architecture.Fixture}), and none is frozen: the program keeps all of them or the build fails.
 */
package dev.rigsmith.architecture;
