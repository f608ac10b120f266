// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// A training run, counted from 1.
type RunId is uint64;

/// A registered node, counted from 1; 0 means no node.
type NodeId is uint64;
