// Makes Fixture.json and the classes in this folder. Needs npm solc 0.8.37 and nethereum-codegen 1.0.29 in NODE_PATH:
//   NODE_PATH=somewhere/node_modules node make-fixture.js
const fs = require('fs');
const path = require('path');
const solc = require('solc');
const generator = require('nethereum-codegen');

const source = fs.readFileSync(path.join(__dirname, 'Fixture.sol'), 'utf8');
const output = JSON.parse(solc.compile(JSON.stringify({
  language: 'Solidity',
  sources: { 'Fixture.sol': { content: source } },
  settings: {
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
  },
})));
const problems = (output.errors || []).filter((e) => e.severity === 'error');
if (problems.length > 0) {
  throw new Error(problems.map((e) => e.formattedMessage).join('\n'));
}
const fixture = output.contracts['Fixture.sol'].Fixture;
fs.writeFileSync(path.join(__dirname, 'Fixture.json'), JSON.stringify(
  { compiler: solc.version(), abi: fixture.abi, bytecode: '0x' + fixture.evm.bytecode.object }, null, 2) + '\n');
generator.generateAllClasses(
  JSON.stringify(fixture.abi), '0x' + fixture.evm.bytecode.object, 'Fixture', 'Nethereum.Compat.Tests', path.join(__dirname, 'Generated'), 0);
