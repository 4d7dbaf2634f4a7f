-- AlterEnum
ALTER TYPE "ProposalKind" ADD VALUE 'REPLACEMENT';
