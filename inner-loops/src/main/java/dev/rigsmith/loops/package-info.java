/** Measures the loops in which most time is spent, by JMH. */
package dev.rigsmith.loops;
