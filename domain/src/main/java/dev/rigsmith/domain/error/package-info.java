/**
 * The ways in which Rigsmith says no: one small sealed family. Each error has an id that scripts can test, a message
 * that names the value at fault, and a remedy that tells what to do next.
 */
package dev.rigsmith.domain.error;
