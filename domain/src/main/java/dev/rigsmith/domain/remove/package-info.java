/** What removing a rig takes away, and what stands in the way: a pure function of facts. */
package dev.rigsmith.domain.remove;
