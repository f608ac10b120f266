// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {stdJson} from "forge-std/StdJson.sol";
import {Test} from "forge-std/Test.sol";

/// @title The digests of proto/vectors/exact.json, or of the file that EXACT_VECTORS names, against what is computed here.
abstract contract ExactDigests is Test {
    using stdJson for string;

    uint256 private constant BLOCKS = 100;

    /// @notice Compares what is computed for number after number with the digests of that name.
    function _check(string memory name, function(uint256) view returns (uint256) compute) internal view {
        string memory vectors = vm.readFile(vm.envOr("EXACT_VECTORS", string("../proto/vectors/exact.json")));
        string[] memory digests = vectors.readStringArray(string.concat(".digests.", name));
        uint256 size = vectors.readUint(".block");
        assertEq(digests.length, BLOCKS);
        uint256 digest = 0xcbf29ce484222325;
        uint256 free;
        assembly {
            free := mload(0x40)
        }
        for (uint256 i = 0; i < BLOCKS * size; ++i) {
            unchecked {
                digest = uint64((digest ^ compute(i)) * 0x100000001b3);
            }
            // What computing took, over and over: ten million times would not fit.
            assembly {
                mstore(0x40, free)
            }
            if (i % size == size - 1) {
                assertEq(digest, vm.parseUint(digests[i / size]), string.concat("before number ", vm.toString(i)));
            }
        }
    }
}
