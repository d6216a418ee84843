/** What Rigsmith keeps for itself: records of builds and locks. */
package dev.rigsmith.adapters.fs.state;
