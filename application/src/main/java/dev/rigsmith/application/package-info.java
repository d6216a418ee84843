/**
 * What Rigsmith does, one class for each act: it gathers facts through ports, asks the domain, and carries the decision
 * out through ports. Rules are not here; they are in the domain.
 */
package dev.rigsmith.application;
